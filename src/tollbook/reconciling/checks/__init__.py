"""What does not fit, said as flags. Nothing is changed because of one."""

from .across import with_twins
from .incident import Told, flags_of
from .tallies import flags_on

__all__ = ["Told", "flags_of", "flags_on", "with_twins"]
