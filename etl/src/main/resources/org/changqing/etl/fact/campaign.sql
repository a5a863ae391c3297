select campaign_id, kind, name, window_from, window_to
from record_campaign
where window_from <= :as_of
