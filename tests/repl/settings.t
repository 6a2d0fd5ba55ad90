.set is for all programs that follow; a config block only for its own. What a map had beyond a smaller limit is told.
--- stdin
begin { @a[1] = 1; @a[2] = 2; @a[3] = 3; }
.set max_map_keys 2
.set
config = { max_map_keys = 7 } begin { @a[4] = 4; }
.help max_map_keys
--- args
--repl
--- needs
root
--- stdout


@a[1]: 1
@a[2]: 2
@a[3]: 3
max_map_keys = 2


@a[1]: 1
@a[2]: 2
@a[3]: 3
@a[4]: 4
config = { max_map_keys = 4096 }
    keys that a map can hold
