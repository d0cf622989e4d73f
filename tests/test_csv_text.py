"""Files for spreadsheets: Vietnamese as it is, and nothing that computes."""

from incubator.csv_text import csv_text


def test_the_first_lines_carry_the_mark_of_their_encoding() -> None:
    assert (
        csv_text([["Người", 1]], first=True).encode()
        == b"\xef\xbb\xbfNg\xc6\xb0\xe1\xbb\x9di,1\r\n"
    )
    assert csv_text([["a"]]) == "a\r\n"


def test_what_somebody_typed_is_never_computed() -> None:
    typed = ["=1+1", "+84912345678", "-x", "@SUM(A1)", "a=b", 'say "hi", or not', None, -5]
    assert csv_text([typed]) == (
        '\'=1+1,\'+84912345678,\'-x,\'@SUM(A1),a=b,"say ""hi"", or not",,-5\r\n'
    )
