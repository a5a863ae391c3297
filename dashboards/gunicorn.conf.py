"""How gunicorn serves Superset.

Threads, not gevent: a greenlet can't leave a query that waits in Java. The application is loaded once, before the workers are
forked, and its memory shared by them; each worker starts its own Java virtual machine at its first query.
"""

import os

bind = os.environ.get("CHANGQING_SUPERSET_HOST", "127.0.0.1") + ":" + os.environ["CHANGQING_SUPERSET_PORT"]
worker_class = "gthread"
workers = int(os.environ.get("CHANGQING_SUPERSET_WORKERS", "2"))
threads = int(os.environ.get("CHANGQING_SUPERSET_THREADS", "8"))
preload_app = True
timeout = 120
graceful_timeout = 10
keepalive = 5
loglevel = "warning"


def post_fork(_server: object, worker: object) -> None:
    """Gives the worker its own connections: those opened while loading belong to the parent."""
    from superset.extensions import db

    with worker.app.callable.app_context():
        db.engine.dispose(close=False)
