Kernel stacks at security hooks begin with the hook.
--- prog
lsm:file_open /comm == "files"/ { @[kstack(1)] = count(); }
--- args
-q -
--- needs
root
vm
lsm
--- trigger
"$TARGETS/files" 1
--- filter
s/\+[0-9]+$/+N/
s/\]: [0-9]+$/]: N/
--- stdout


@[
        bpf_lsm_file_open+N
]: N
