path() of the files that ktrace itself has open, by an iterator.
--- prog
iter:task_file /comm == "ktrace"/ { print(path(ctx.file.f_path)); }
--- args
-q -
--- needs
root
iter
--- match
^/.*stdout
