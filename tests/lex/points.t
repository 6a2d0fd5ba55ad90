Attach points are raw words: colons, wildcards, paths, quotes, offsets, slashes behind a colon.
--- prog
begin,kprobe:vfs_*,kretprobe:f+0x10 , 
uprobe:/bin/x:"f(int, {char})",uprobe:"/a b":g,
usdt:/x:y:z,interval:1s,t:*:*
{ }
--- args
-d parse -
--- stdout
(program
  (probe "begin" "kprobe:vfs_*" "kretprobe:f+0x10" "uprobe:/bin/x:\"f(int, {char})\"" "uprobe:\"/a b\":g" "usdt:/x:y:z" "interval:1s" "t:*:*"))
