An empty config block.
--- prog
config = { }
--- args
-d parse -
--- stdout
(program
  (config))
