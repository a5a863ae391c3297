-- What each role may read when the server is started without --access.
-- The role operator may do everything and is not named here.
GRANT SELECT, SHOW ON mart.* TO dashboard, leadership, analyst, care;
GRANT SELECT, SHOW ON core.* TO dashboard, leadership, analyst, care;
GRANT SELECT, SHOW ON restricted.* TO care;
