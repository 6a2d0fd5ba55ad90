Elements that a program has no room for are told: the map goes on without them.
--- stdin
begin { @a[1] = 1; @a[2] = 2; @a[3] = 3; }
config = { max_map_keys = 2; } begin { print(len(@a)); }
--- cmd
"$KTRACE" --repl
--- needs
root
--- match-stderr
\[map-kept\]
without 1 of the elements
--- match
^2$
