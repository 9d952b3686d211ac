package io.charchub.serialization;

import java.io.IOException;
import java.math.BigInteger;

/** Takes data piece by piece and writes it in one format. */
interface DataSink {
  void startMap(int size) throws IOException;

  void key(String name) throws IOException;

  void endMap() throws IOException;

  void startList() throws IOException;

  void endList() throws IOException;

  void text(String text) throws IOException;

  void number(long number) throws IOException;

  void number(BigInteger number) throws IOException;

  void number(double number) throws IOException;

  void bool(boolean value) throws IOException;

  void nothing() throws IOException;
}
