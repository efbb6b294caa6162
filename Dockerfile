# Formloom as an image: built in one stage, run in another, never as root.
# Every RUN line is one of the scripts in platform/image; the tests run the same scripts and start what they made.
FROM python:3.13-slim AS build
COPY . /source
RUN /source/platform/image/build /source /opt/formloom
RUN /source/platform/image/data /opt/data

FROM python:3.13-slim
COPY --from=build /opt/formloom /opt/formloom
COPY --from=build --chown=10001:10001 /opt/data /var/lib/formloom
ENV PATH="/opt/formloom/bin:$PATH" \
    PYTHONUNBUFFERED=1 \
    FORMLOOM_DATA=/var/lib/formloom \
    FORMLOOM_BIND=0.0.0.0 \
    PORT=8000
USER 10001:10001
WORKDIR /var/lib/formloom
VOLUME /var/lib/formloom
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
    CMD ["python", "-c", "import os, urllib.request; urllib.request.urlopen(f'http://127.0.0.1:{os.environ[\"PORT\"]}/readyz', timeout=4)"]
ENTRYPOINT ["formloom"]
CMD ["serve"]
