A quote in an attach point must be closed.
--- prog
uprobe:/x:"f(int { }
end { }
--- args
-d parse -
--- exit
1
--- stderr
stdin:1:11: error: this string has no closing '"' on its line [unterminated-string]
    1 | uprobe:/x:"f(int { }
      |           ^~~~~~~~~~
hint: a line break in a string is written '\n'
