"""What can go wrong in the world around the text.

TollbookError
├── CannotCapture     a page, row or file could not be kept
├── CannotRead        a report is too large or too broken to be read
├── BrokenQuote       an offset no longer finds the words it was cut from
├── RegisterError     a list under registers/lists is malformed
├── NoRecord          a folder is not a Tollbook record
├── NotInRecord       a record holds no such report or incident
├── RecordBusy        another process is writing to a record
├── CannotMark        an outcome or its source does not fit the outlook
├── CannotDecide      what is said to be one incident contradicts, or is not clear
├── LedgerBroken      an entry or an archived file is not what was written
└── CannotPublish     a file or page could not be written out

An unclear sentence is not an error: doubt is data.
"""


class TollbookError(Exception):
    """Base of every error Tollbook raises on purpose.

    The message says what, where, what was found and what to do, in one line.
    """


class CannotCapture(TollbookError):
    """A page, row or file could not be kept."""


class CannotRead(TollbookError):
    """A report is too large or too broken to be read."""


class BrokenQuote(TollbookError):
    """An offset no longer finds the words it was cut from."""


class RegisterError(TollbookError):
    """A list under registers/lists is malformed."""


class NoRecord(TollbookError):
    """A folder is not a Tollbook record."""


class NotInRecord(TollbookError):
    """A record holds no such report or incident."""


class RecordBusy(TollbookError):
    """Another process is writing to a record."""


class CannotMark(TollbookError):
    """An outcome or its source does not fit the outlook it is to be marked with."""


class CannotDecide(TollbookError):
    """What a person says is one incident, or is not, cannot be entered."""


class LedgerBroken(TollbookError):
    """An entry or an archived file is not what was written."""


class CannotPublish(TollbookError):
    """A file or page could not be written out."""
