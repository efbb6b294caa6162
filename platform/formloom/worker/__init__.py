"""The process that delivers what commands left in the outbox, and sweeps what nobody needs any more."""
