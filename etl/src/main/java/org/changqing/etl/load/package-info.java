/** Facts into the warehouse's store: Parquet files posted by the ClickHouse client. */
package org.changqing.etl.load;
