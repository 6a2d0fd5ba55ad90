A semicolon behind a probe is allowed.
--- prog
begin { };
end { }
;
--- args
-d parse -
--- stdout
(program
  (probe "begin")
  (probe "end"))
