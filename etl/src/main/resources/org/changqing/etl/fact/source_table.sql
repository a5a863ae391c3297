select table_name, is_present from contract_table
