An empty program is a tree without probes.
--- prog
// nothing
--- args
-d parse -
--- stdout
(program)
