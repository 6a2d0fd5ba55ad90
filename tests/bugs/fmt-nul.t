NUL bytes in comments and in the first line are kept by --fmt.
--- cmd
printf '#!/bin/x\0y\n/* a\0b */ begin { } // c\0d\n' >a.bt
"$KTRACE" --fmt a.bt | cat -A
--- stdout
#!/bin/x^@y$
/* a^@b */$
begin {} // c^@d$
