# Sourced by the scripts of this folder: where Superset, its configuration and the connector's jars are.
dashboards=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
repository=$(dirname "$dashboards")
superset=$repository/.cache/superset

CHANGQING_HOME=$(realpath -m -- "${CHANGQING_HOME:-$repository/var}")
export CHANGQING_HOME
export SUPERSET_HOME=$CHANGQING_HOME/superset
export CHANGQING_SUPERSET_PORT=${CHANGQING_SUPERSET_PORT:-8088}
export CHANGQING_CONNECTOR_JARS=${CHANGQING_CONNECTOR_JARS:-$dashboards/connector/java/target:$dashboards/connector/java/target/lib}
export PYTHONPATH=$dashboards
export PYTHONDONTWRITEBYTECODE=1
export SUPERSET_CONFIG_PATH=$dashboards/superset_config.py
export FLASK_APP="superset.app:create_app()"
export SCARF_ANALYTICS=false

fail() {
  echo "$(basename "$0"): $*" >&2
  exit 1
}
