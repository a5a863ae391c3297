"""Superset's configuration. What it needs of its surroundings stands in ``changqing_dashboards.home``."""

from datetime import timedelta
from pathlib import Path

from flask import Blueprint, Flask

from changqing_dashboards import (
    answers,
    data_access,
    error_pages,
    first_choice,
    home,
    home_page,
    keep_filters,
    language,
    own_tabs,
    palette,
    permitted,
    seen,
    sign_in,
    stopping,
    versions,
)

_ONE_DAY = int(timedelta(days=1).total_seconds())

# --- Where things are kept ---------------------------------------------------------------------------------------------

SECRET_KEY = home.secret("superset-secret-key")
SQLALCHEMY_DATABASE_URI = home.metadata_url()
SQLALCHEMY_ENGINE_OPTIONS = {"pool_size": 4, "max_overflow": 8, "pool_pre_ping": True}


def _cache(name: str, seconds: int) -> dict:
    """Files: the workers share them, and nothing more has to run. Emptied after each publish (``dashboards/refresh``)."""
    return {
        "CACHE_TYPE": "FileSystemCache",
        "CACHE_DIR": str(home.folder("superset") / name),
        "CACHE_THRESHOLD": 5000,
        "CACHE_DEFAULT_TIMEOUT": seconds,
    }


CACHE_CONFIG = _cache("cache", _ONE_DAY)
DATA_CACHE_CONFIG = _cache("data", _ONE_DAY)
FILTER_STATE_CACHE_CONFIG = _cache("filters", 90 * _ONE_DAY)
EXPLORE_FORM_DATA_CACHE_CONFIG = _cache("forms", 7 * _ONE_DAY)

LOG_LEVEL = "WARNING"

# --- Limits ------------------------------------------------------------------------------------------------------------
# The time limit of a query is ClickHouse's own, a setting of the connection in assets/databases.

ROW_LIMIT = 10_000
SQL_MAX_ROW = 100_000
DISPLAY_MAX_ROW = 10_000
SUPERSET_WEBSERVER_TIMEOUT = 120

# --- Security ----------------------------------------------------------------------------------------------------------

FAB_ADD_SECURITY_API = True
FAB_API_SWAGGER_UI = False
PUBLIC_ROLE_LIKE = None
ENABLE_CORS = False
SHOW_STACKTRACE = False
SESSION_COOKIE_HTTPONLY = True
ENABLE_PROXY_FIX = home.behind_https()
RATELIMIT_ENABLED = True
RATELIMIT_APPLICATION = "500 per second"  # for each address, and a proxy or office is one address
RATELIMIT_STORAGE_URI = "memory://"
RATELIMIT_SWALLOW_ERRORS = True  # two threads that start the storage's timer at once would refuse one of the requests
WTF_CSRF_TIME_LIMIT = 7 * _ONE_DAY
PERMANENT_SESSION_LIFETIME = sign_in.IDLE
JWT_REFRESH_TOKEN_EXPIRES = sign_in.LONGEST

# What a person may read is ClickHouse's to decide.
DB_CONNECTION_MUTATOR = data_access.connect_as_person
CUSTOM_SECURITY_MANAGER = data_access.SecurityManager

# What version of the data a filter chose goes with the query.
SQL_QUERY_MUTATOR = versions.choose

# The browser may fetch from this server only. 'unsafe-eval' is for the Handlebars charts, which compile their template in
# the browser; scripts still need the nonce, and what a template renders is sanitized.
TALISMAN_ENABLED = True
TALISMAN_CONFIG = {
    "content_security_policy": {
        "default-src": ["'self'"],
        "base-uri": ["'self'"],
        "connect-src": ["'self'"],
        "font-src": ["'self'", "data:"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'self'"],
        "img-src": ["'self'", "blob:", "data:"],
        "object-src": ["'none'"],
        "script-src": ["'self'", "'strict-dynamic'", "'unsafe-eval'"],
        "style-src": ["'self'", "'unsafe-inline'"],
        "worker-src": ["'self'", "blob:"],
    },
    "content_security_policy_nonce_in": ["script-src"],
    "force_https": False,
    "session_cookie_secure": home.behind_https(),
    "session_cookie_samesite": "Lax",
}
HTML_SANITIZATION = True
HTML_SANITIZATION_SCHEMA_EXTENSIONS = {"attributes": {"*": ["style", "className", "title"]}}

FEATURE_FLAGS = {
    "DASHBOARD_RBAC": True,
    "DASHBOARD_VIRTUALIZATION": False,  # a printed or pictured dashboard is whole
    "DRILL_BY": False,
    "DRILL_TO_DETAIL": False,
    "EMBEDDABLE_CHARTS": False,
    "ENABLE_TEMPLATE_PROCESSING": False,
    "MENU_HIDE_USER_INFO": True,
}

# --- Name and looks ----------------------------------------------------------------------------------------------------

APP_NAME = "常青"
APP_ICON = "/static/changqing/logo.svg"
LOGO_TOOLTIP = "常青 · 离退休干部工作数据"
FAVICONS = [{"href": "/static/changqing/icon.svg", "type": "image/svg+xml"}]
BLUEPRINTS = [
    Blueprint(
        "changqing",
        __name__,
        static_folder=str(Path(__file__).parent / "static"),
        static_url_path="/static/changqing",
    )
]

_FONTS = "'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', 'Helvetica Neue', Arial, sans-serif"
ENABLE_UI_THEME_ADMINISTRATION = False
THEME_FONT_URL_ALLOWED_DOMAINS: list[str] = []
THEME_DEFAULT = {
    "token": {
        "brandAppName": APP_NAME,
        "brandLogoAlt": APP_NAME,
        "brandLogoUrl": APP_ICON,
        "brandLogoMargin": "12px 0",
        "brandLogoHref": "/superset/dashboard/overview/",
        "brandLogoHeight": "36px",
        "brandSpinnerUrl": "/static/changqing/spinner.svg",
        "colorPrimary": "#1f6f50",
        "colorLink": "#1f6f50",
        "colorError": "#c0392b",
        "colorWarning": "#d98e04",
        "colorSuccess": "#2e8b57",
        "colorInfo": "#2f7fa3",
        "fontUrls": [],
        "fontFamily": _FONTS,
        "fontFamilyCode": "'Noto Sans Mono CJK SC', 'IBM Plex Mono', monospace",
    },
    "algorithm": "default",
    "echartsOptionsOverrides": {"legend": {"selector": False}},  # no buttons to choose all or the opposite
}
THEME_DARK = None
EXTRA_CATEGORICAL_COLOR_SCHEMES = [
    {
        "id": "changqing",
        "description": "",
        "label": "常青",
        "isDefault": True,
        "colors": palette.COLORS,
    }
]

# --- Language ----------------------------------------------------------------------------------------------------------

BABEL_DEFAULT_LOCALE = "zh"
BABEL_DEFAULT_TIMEZONE = "Asia/Shanghai"
LANGUAGES = {"zh": {"flag": "cn", "name": "中文"}, "en": {"flag": "us", "name": "English"}}
D3_FORMAT = {"decimal": ".", "thousands": ",", "grouping": [3], "currency": ["¥", ""]}
D3_TIME_FORMAT = {
    "dateTime": "%Y年%-m月%-d日 %H:%M:%S",
    "date": "%Y-%m-%d",
    "time": "%H:%M:%S",
    "periods": ["上午", "下午"],
    "days": ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"],
    "shortDays": ["周日", "周一", "周二", "周三", "周四", "周五", "周六"],
    "months": ["一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月"],
    "shortMonths": ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
}


def FLASK_APP_MUTATOR(app: Flask) -> None:  # noqa: N802, the name is Superset's
    error_pages.serve(app)
    language.serve(app)
    sign_in.serve(app)
    permitted.serve(app)  # what comes after it is for who may
    own_tabs.serve(app)
    first_choice.serve(app)  # added to the answers that are kept, after them
    answers.serve(app)
    home_page.serve(app)
    keep_filters.serve(app)
    seen.serve(app)
    stopping.serve()
