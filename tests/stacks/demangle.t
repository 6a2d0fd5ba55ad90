C++ names are shown as in the source, as are Rust names of both kinds, without their hash, unless cpp_demangle is off.
--- cmd
"$KTRACE" -q -c "$TARGETS/shapes" -e "uprobe:$TARGETS/shapes:_ZN6shapes5inner* { printf(\"%s%s\n\", usym(reg(\"ip\")), ustack(4)); }"
"$KTRACE" -q -c "$TARGETS/shapes" -e "config = { cpp_demangle = false } uprobe:$TARGETS/shapes:_ZN6shapes5inner* { printf(\"%s%s\n\", usym(reg(\"ip\")), ustack(4)); }"
"$KTRACE" -q -c "$TARGETS/shapes" -e "uprobe:$TARGETS/shapes:_RNv* { printf(\"%s\n\", usym(reg(\"ip\"))); }"
--- needs
caller
root
uprobe
--- filter
s/\+[0-9]+$/+N/
--- stdout
shapes::inner
        shapes::inner+N
        int geom::twice<int>(int)+N
        geom::shape::area(int)+N
        main+N



_ZN6shapes5inner17h0123456789abcdefE
        _ZN6shapes5inner17h0123456789abcdefE+N
        _ZN4geom5twiceIiEET_S1_+N
        _ZN4geom5shape4areaEi+N
        main+N



shapes::newer::leaf


