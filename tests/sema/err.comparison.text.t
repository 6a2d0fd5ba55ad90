Text is not compared with numbers.
--- prog
begin { if ("a" == 1) { } }
--- args
--check -
--- exit
1
--- stderr
stdin:1:12: error: cannot compare a string with an integer by '==' [comparison]
    1 | begin { if ("a" == 1) { } }
      |            ^~~~~~~~~~
hint: compare with text in quotes
