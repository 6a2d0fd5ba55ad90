A kernel structure behind an argument: the name of the file that is unlinked.
--- prog
kprobe:do_unlinkat /comm == "files"/ { printf("%s\n", str(((struct filename *)arg1)->name)); }
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


