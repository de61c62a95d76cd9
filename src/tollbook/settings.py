"""What Tollbook is called and which version it is; read once and handed down."""

from importlib.metadata import PackageNotFoundError, version

NAME = "tollbook"


def tool_version() -> str:
    """Return the installed version, or the source tree's when not installed."""
    try:
        return version(NAME)
    except PackageNotFoundError:
        return "0.1.0"
