"""In whose name the program itself makes entries."""

from tollbook.settings import NAME, tool_version

BY = f"{NAME} {tool_version()}"
