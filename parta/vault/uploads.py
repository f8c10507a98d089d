"""An upload stays in memory, never as plain text on disk, and stops counting as content at the limit."""

from io import BytesIO

from django.conf import settings
from django.core.files.uploadedfile import InMemoryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler


class BoundedMemoryUploadHandler(FileUploadHandler):
    """Keep at most the limit in memory but count on, so that the form can say how large the file was."""

    def new_file(self, *args, **kwargs):
        """Begin a file."""
        super().new_file(*args, **kwargs)
        self.buffer, self.received = BytesIO(), 0

    def receive_data_chunk(self, raw_data, start):
        """Take a chunk."""
        self.received += len(raw_data)
        if self.received <= settings.UPLOAD_MAX_BYTES:
            self.buffer.write(raw_data)

    def file_complete(self, file_size):
        """Hand over the file with its true size."""
        self.buffer.seek(0)
        return InMemoryUploadedFile(
            self.buffer, self.field_name, self.file_name, self.content_type, self.received, self.charset
        )
