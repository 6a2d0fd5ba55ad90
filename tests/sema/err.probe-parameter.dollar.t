A dollar sign in an attach point is a parameter, unless it is quoted.
--- prog
uprobe:/bin/true:a$b { }
--- exit
1
--- stderr
stdin:1:1: error: '$' in an attach point is not followed by a number [probe-parameter]
    1 | uprobe:/bin/true:a$b { }
      | ^~~~~~~~~~~~~~~~~~~~
hint: a '$' that belongs to a name goes into quotes: "a$b"
