The way from a system call to the disk is shown, with what was written.
--- args
-q "$TESTS/../examples/biostacks.bt" -- --writes
--- needs
root
!vm
--- trigger
dd if=/dev/zero of=a-file bs=64k count=20 oflag=direct 2>/dev/null
--- match
^@bytes\[(dd|kworker/.*), $
^ +submit_bio.*
^\]: [1-9][0-9]+$
--- match-stderr
! error
