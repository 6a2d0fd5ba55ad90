However much an iterator prints, it waits for us: as many lines as objects.
--- cmd
"$KTRACE" -q -e 'iter:task { printf("%s\n", str("a text that is as long as several hundred bytes are, when it is sent in a buffer of that size", 90)); printf("%256s\n", comm); @ = count(); }' >out
echo $(($(grep -c . out) - 1)) $(($(sed -n 's/^@: //p' out) * 2)) | awk '{ print $1 == $2 ? "all" : "lost: " $0 }'
--- needs
root
iter
--- stdout
all
