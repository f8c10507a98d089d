"""Forty kinds of nasty file, and the ordinary ones (F60, F61, T54, T55): by content, scanned, shown as pictures."""

import os
import socket
import threading

import pytest
from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from cases.contributions.models import Contribution
from parta.vault import files
from tests.cases.builders import build_case
from tests.cases.files import REFUSED, TAKEN, pdf
from tests.cases.test_contributions import contribute
from tests.support import as_, client_for, make_table, rule

pytestmark = pytest.mark.django_db


@pytest.fixture
def table():
    return make_table()


@pytest.fixture
def case(table):
    return build_case(table)


def stored() -> list[str]:
    return default_storage.listdir("")[1] if default_storage.exists("") else []


@rule("DAT-13")
@pytest.mark.parametrize("name", list(REFUSED))
def test_a_nasty_file_is_refused_in_words_and_nothing_stays(table, case, name):
    """DAT-13, T54: a clear refusal at the field, no row, no file."""
    before = stored()
    with pytest.raises(ValidationError) as refused:
        contribute(table, case, file=SimpleUploadedFile(name, REFUSED[name]))
    assert "file" in refused.value.message_dict, refused.value
    assert stored() == before
    with as_(table.police):
        assert not Contribution.objects.exists()


@pytest.mark.parametrize("name", list(TAKEN))
def test_an_ordinary_file_is_taken_and_drawn_page_by_page(table, case, name):
    """F61: what is shown is a picture; nothing of the file itself is sent."""
    made = contribute(table, case, file=SimpleUploadedFile(name, TAKEN[name]))
    client = client_for(table.police)
    assert client.get(reverse("cases:file", args=[made.pk])).status_code == 200
    page = client.get(reverse("cases:file_page", args=[made.pk, 1]))
    assert page["Content-Type"] == "image/png"
    assert page.content.startswith(b"\x89PNG")
    assert TAKEN[name] not in page.content
    assert "/" not in made.file_name


def test_the_reader_stands_across_the_page():
    """F61, T48: two readers see two pictures."""
    first, second = (files.draw_page(pdf(), "application/pdf", 1, who) for who in ("Ruben Haspels", "Ilse Terborgh"))
    assert first != second


# --- the scanner ----------------------------------------------------------------------------------------------------
@pytest.fixture
def clamd(tmp_path, settings):
    """A scanner that speaks the protocol of clamd over its socket: what it was sent, and what it answers."""
    path = str(tmp_path / "clamd.sock")
    server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    server.bind(path)
    server.listen()
    settings.CLAMAV_SOCKET = path
    said = {"answer": b"stream: OK\n", "seen": []}

    def serve():
        while True:
            try:
                client, _address = server.accept()
            except OSError:
                return
            with client:
                said["seen"].append(_read_stream(client))
                client.sendall(said["answer"])

    threading.Thread(target=serve, daemon=True).start()
    yield said
    server.close()


def _read_stream(client: socket.socket) -> bytes:
    """INSTREAM: a command, then chunks with their length, then a length of nought."""
    taken = b""
    while not taken.endswith(b"INSTREAM\n"):
        taken += client.recv(1)
    content = b""
    while size := int.from_bytes(_exactly(client, 4), "big"):
        content += _exactly(client, size)
    return content


def _exactly(client: socket.socket, number: int) -> bytes:
    taken = b""
    while len(taken) < number:
        taken += client.recv(number - len(taken))
    return taken


def test_a_clean_file_is_scanned_before_it_is_stored(table, case, clamd):
    contribute(table, case, file=SimpleUploadedFile("verslag.pdf", pdf()))
    assert clamd["seen"] == [pdf()]


def test_an_infected_file_is_refused(table, case, clamd):
    clamd["answer"] = b"stream: Eicar-Test-Signature FOUND\n"
    before = stored()
    with pytest.raises(ValidationError, match="schadelijke code"):
        contribute(table, case, file=SimpleUploadedFile("verslag.pdf", pdf()))
    assert stored() == before


@pytest.mark.parametrize("answer", [b"INSTREAM size limit exceeded. ERROR\n", b"", b"iets vreemds\n"])
def test_a_scanner_that_does_not_know_means_refuse(table, case, clamd, answer):
    clamd["answer"] = answer
    with pytest.raises(ValidationError, match="niet worden gecontroleerd"):
        contribute(table, case, file=SimpleUploadedFile("verslag.pdf", pdf()))


def test_a_scanner_that_is_away_means_refuse_and_the_text_stays(table, case, settings, tmp_path):
    """F61: down means refuse; what was typed is on the page."""
    settings.CLAMAV_SOCKET = os.fspath(tmp_path / "weg.sock")
    from tests.cases.test_contributions import SECRET, answers

    file = SimpleUploadedFile("verslag.pdf", pdf())
    page = client_for(table.coordinator).post(reverse("cases:contribute", args=[case.pk]), answers(table, file=file))
    assert page.status_code == 200
    assert "niet worden gecontroleerd" in page.content.decode()
    assert SECRET in page.content.decode()
    with as_(table.police):
        assert not Contribution.objects.exists()
