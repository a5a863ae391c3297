select class_id, kind, title, central as is_central, starts_on, ends_on, status
from record_training_class
