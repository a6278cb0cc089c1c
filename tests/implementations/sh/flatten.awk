# A line of JSON as lines of words: the keys that lead to a value, joined by dots, and the value. Texts must have no
# escapes but \" and \\; the identifiers and dates of a case have none.

function value(path,    token) {
    token = take()
    if (token == "{") {
        while ((token = take()) != "}") {
            if (token == ",") token = take()
            take()  # the colon
            value(path (path == "" ? "" : ".") substr(token, 2))
        }
    } else if (token == "[") {
        for (n = 1; substr(rest, 1, 1) != "]"; n++) {
            value(path "." n)
            if (substr(rest, 1, 1) == ",") take()
        }
        take()
    } else print path, (substr(token, 1, 1) == "\"" ? substr(token, 2) : token)
}

# The next token; of a text its opening quotation mark stays, so that "}" is no brace.
function take(    token) {
    if (match(rest, /^"([^"\\]|\\.)*"/)) token = substr(rest, 1, RLENGTH - 1)
    else if (match(rest, /^[-+.0-9a-zA-Z]+/)) token = substr(rest, 1, RLENGTH)
    else { RLENGTH = 1; token = substr(rest, 1, 1) }
    rest = substr(rest, RLENGTH + 1)
    sub(/^[ \t\r]+/, "", rest)
    return token
}

{ rest = $0; sub(/^[ \t\r]+/, "", rest); value("") }
