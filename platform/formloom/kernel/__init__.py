"""Everything that interprets definitions: plain functions over plain values, no I/O and no clock."""
