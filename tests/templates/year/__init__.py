"""A year of a firm's orders, told by a seeded generator: the sample of the sales-follow-up template.

    python -m tests.templates.year          write it into the template's folder, then record it there

``firms`` and ``goods`` are who buys and what; ``fates`` says what becomes of an order, ``telling`` turns it
into a story in working time (``worktime``), with what people write (``words``). ``written`` puts rows and
stories beside those that somebody wrote by hand, whose keys are not the generator's.
"""
