package io.charchub.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.xml.XmlMapper;

/** The two forms of data that a response can have. */
enum DataFormat {
  JSON(new ObjectMapper()),
  XML(new XmlMapper());

  private final ObjectMapper mapper;

  DataFormat(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  byte[] write(Object data) {
    try {
      return mapper.writeValueAsBytes(data);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
