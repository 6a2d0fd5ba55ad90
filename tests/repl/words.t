Newcomers' words (help, quit, exit) are commands without a dot; comments may end an expression; members without a name are opened by .type.
--- stdin
help .jobs
help pid
1 + 2 // three
.type sock_common
exit
never read
--- args
--repl
--- needs
root
file:/sys/kernel/btf/vmlinux
--- match
^\.jobs
^    at the prompt: the programs that run$
^3$
^ +0 +union
^ +0      struct
^ +[0-9]+          uint32 skc_rcv_saddr$
! never
--- match-stderr
! .
