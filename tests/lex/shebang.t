A first line with #! is skipped, blanks before it too.
--- prog

 #!/usr/bin/env ktrace
begin { }
--- args
-d parse -
--- stdout
(program
  (probe "begin"))
