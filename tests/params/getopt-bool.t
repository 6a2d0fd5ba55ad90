Spellings of booleans.
--- cmd
for v in true 1 On yes false 0 off NO; do
	"$KTRACE" -d fold -e 'begin { @a = getopt("flag"); }' -- --flag=$v | grep @a
done
--- stdout
    (= @a:bool true:bool)))
    (= @a:bool true:bool)))
    (= @a:bool true:bool)))
    (= @a:bool true:bool)))
    (= @a:bool false:bool)))
    (= @a:bool false:bool)))
    (= @a:bool false:bool)))
    (= @a:bool false:bool)))
