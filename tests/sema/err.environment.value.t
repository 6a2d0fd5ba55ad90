A wrong value in the environment is told and ignored.
--- prog
begin { x; }
--- args
--check -
--- env
KTRACE_MAX_STRLEN=long
--- exit
1
--- stderr
ktrace: warning: the environment's 'KTRACE_MAX_STRLEN' has no valid value: ignored [environment]
stdin:1:9: error: 'x' is neither a builtin nor a constant [undefined-name]
    1 | begin { x; }
      |         ^
