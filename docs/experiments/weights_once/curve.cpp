// The only file of the program that trains the network, once. An edit of another file does not train it again.

#include "curve.hpp"

#include "../thermistor.hpp"

constinit const curve_type curve = thermistor::net;
