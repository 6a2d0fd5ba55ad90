A kernel structure behind an argument: the name of the file that is unlinked.
The function has one name up to Linux 6.19 and another from 7.0 on.
--- prog
config = { missing_probes = ignore }
kprobe:do_unlinkat, kprobe:filename_unlinkat /comm == "files"/ { printf("%s\n", str(((struct filename *)arg1)->name)); }
--- args
-q -
--- needs
root
vm
kprobe
--- trigger
"$TARGETS/files" 1
--- stdout
a-file-to-unlink


