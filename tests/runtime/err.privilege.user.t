Who may not trace is told what it takes, before the kernel is asked.
--- prog
BEGIN { printf("never\n"); }
--- cmd
cp "$KTRACE" ./ktrace && chmod 755 . ktrace
setpriv --reuid 65534 --clear-groups --inh-caps=-all ./ktrace -e 'BEGIN { printf("never\n"); }'
--- needs
root
cmd:setpriv
--- exit
3
--- stderr
ktrace: error: not allowed to trace the kernel: it takes root, or the capabilities CAP_BPF and CAP_PERFMON [privilege]
hint: run it with sudo
