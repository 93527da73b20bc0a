"""What can go wrong, in words that a reader can act on."""


class ViewerError(Exception):
    """The base of every error this program raises on purpose.

    Its text is one sentence for the person at the screen: what is wrong, where,
    and what to do instead. It never carries a traceback and is never itself a result.
    """
