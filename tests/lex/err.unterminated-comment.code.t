A comment without an end hides all that follows.
--- prog
begin { /* exit(); }
end { }
--- args
-d parse -
--- exit
1
--- stderr
stdin:1:9: error: this comment has no '*/' [unterminated-comment]
    1 | begin { /* exit(); }
      |         ^~
