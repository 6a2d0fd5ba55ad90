A macro may be what is assigned to a map.
--- prog
macro tally() { count() }
begin { @ = tally(); @ = tally(); exit(); }
--- args
-q -
--- needs
root
--- stdout


@: 2
