C++ names are shown as in the source and old Rust names without their hash, unless cpp_demangle is off.
--- cmd
"$KTRACE" -q -c "$TARGETS/shapes" -e "uprobe:$TARGETS/shapes:_ZN6shapes5inner* { printf(\"%s%s\n\", usym(reg(\"ip\")), ustack(3)); }"
"$KTRACE" -q -c "$TARGETS/shapes" -e "config = { cpp_demangle = false } uprobe:$TARGETS/shapes:_ZN6shapes5inner* { printf(\"%s%s\n\", usym(reg(\"ip\")), ustack(3)); }"
--- needs
root
uprobe
--- filter
s/\+[0-9]+$/+N/
--- stdout
shapes::inner
        shapes::inner+N
        geom::shape::area(int)+N
        main+N



_ZN6shapes5inner17h0123456789abcdefE
        _ZN6shapes5inner17h0123456789abcdefE+N
        _ZN4geom5shape4areaEi+N
        main+N



