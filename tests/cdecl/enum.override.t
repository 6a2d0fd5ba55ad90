A constant of the script hides the kernel's and the well-known one.
--- prog
enum { TCP_ESTABLISHED = 77, AF_INET = 78 };
begin { @a = TCP_ESTABLISHED; @b = AF_INET; }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= @a:enum {...} 77:enum {...})
    (= @b:enum {...} 78:enum {...})))
